package org.matricula.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the method for a request. Spring compares an address that has a variable with every route there is, which was a
 * sixth of what a short request takes of the processor; here it is compared with those that have as many segments and
 * the same words in them. Where not exactly one of them fits, Spring decides.
 */
@Component
class HandlerLookup implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new ByWords();
    }

    private record Route(RequestMappingInfo info, HandlerMethod handler) {}

    private static final class ByWords extends RequestMappingHandlerMapping {

        private volatile @Nullable RouteWords<Route> routes;

        @Override
        protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
                throws Exception {
            HandlerMethod handler = null;
            RequestMappingInfo match = null;
            for (var route : routes().of(path)) {
                var found = getMatchingMapping(route.info(), request);
                if (found == null) continue;
                if (match != null) return super.lookupHandlerMethod(path, request);
                match = found;
                handler = route.handler();
            }
            if (match == null) return super.lookupHandlerMethod(path, request);
            request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, handler);
            handleMatch(match, path, request);
            return handler;
        }

        private RouteWords<Route> routes() {
            var known = routes;
            if (known != null) return known;
            var made = new RouteWords<Route>();
            getHandlerMethods()
                    .forEach((info, handler) ->
                            info.getPatternValues().forEach(pattern -> made.add(pattern, new Route(info, handler))));
            routes = made;
            return made;
        }
    }
}
