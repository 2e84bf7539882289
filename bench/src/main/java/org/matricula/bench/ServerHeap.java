package org.matricula.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a running server holds in memory. */
final class ServerHeap {

    private static final Pattern TOTAL = Pattern.compile("Total +\\d+ +(\\d+)");

    private final RunningServer server;

    ServerHeap(RunningServer server) {
        this.server = server;
    }

    /**
     * By how many MB what the heap holds has grown when half of a file was written.
     *
     * @param lines of the file, about
     */
    double growthDuring(Person reader, String path, int lines) throws IOException, InterruptedException {
        var before = held();
        try (var file = reader.download(path)) {
            lines(file, lines / 2);
            var meanwhile = held();
            lines(file, Long.MAX_VALUE);
            return Math.max(0, meanwhile - before);
        }
    }

    /** Reads so many lines, or to the end. @return how many there were */
    static long lines(InputStream file, long most) throws IOException {
        var buffer = new byte[1 << 16];
        var lines = 0L;
        for (int read = 0; lines < most && (read = file.read(buffer)) >= 0; ) {
            for (int i = 0; i < read; i++) if (buffer[i] == '\n') lines++;
        }
        return lines;
    }

    /** MB of what is reachable: a server that goes on writing meanwhile makes garbage, which doesn't count. */
    double held() throws IOException, InterruptedException {
        var total = TOTAL.matcher(ask("GC.class_histogram"));
        if (!total.find()) throw new IOException("jcmd doesn't say what the heap holds");
        return Long.parseLong(total.group(1)) / 1024.0 / 1024.0;
    }

    private String ask(String command) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var asking = new ProcessBuilder(jcmd, String.valueOf(server.process()), command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(asking.getInputStream().readAllBytes());
        if (asking.waitFor() != 0) throw new IOException("jcmd failed: " + said);
        return said;
    }
}
