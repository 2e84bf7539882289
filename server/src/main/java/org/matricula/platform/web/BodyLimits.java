package org.matricula.platform.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Reads no more of a body into memory than its address takes, whatever it says about its length. */
@ControllerAdvice
final class BodyLimits extends RequestBodyAdviceAdapter {

    /** In bytes; whoever takes more says so with {@link AtMost}. */
    static final long USUAL = 8L << 20;

    /** The body is longer than {@code limit} bytes. */
    static final class TooLong extends RuntimeException {

        final long limit;

        TooLong(long limit) {
            super("More than " + limit + " bytes");
            this.limit = limit;
        }
    }

    private record Limited(HttpHeaders getHeaders, InputStream getBody) implements HttpInputMessage {}

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage sent,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        var own = parameter.getParameterAnnotation(AtMost.class);
        var limit = own == null ? USUAL : own.value();
        if (sent.getHeaders().getContentLength() > limit) throw new TooLong(limit);
        return new Limited(sent.getHeaders(), new Counted(sent.getBody(), limit));
    }

    private static final class Counted extends FilterInputStream {

        private final long limit;
        private long read;

        Counted(InputStream body, long limit) {
            super(body);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            if (one >= 0) count(1);
            return one;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            var some = super.read(target, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int more) {
            read += more;
            if (read > limit) throw new TooLong(limit);
        }
    }
}
