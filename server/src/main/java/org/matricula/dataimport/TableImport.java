package org.matricula.dataimport;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Takes one file, batch by batch: while one is stored the next is read, so two batches of rows are in memory. */
final class TableImport<T> {

    /** A row and what it says. */
    record Line<T>(CsvRow row, T value) {}

    /** Where rows go that can't be taken. */
    interface Rejected {
        void add(CsvRow row, BadRow why);
    }

    /** Stores a batch; the importers put each into one transaction. */
    interface Store<T> {

        /** @return how many rows were new */
        int take(List<Line<T>> lines, Rejected rejected);
    }

    private final CsvTable table;
    private final List<String> unread;
    private final Rejections rejections;
    private final Progress progress;
    private final SortedMap<String, Integer> rejected = new TreeMap<>();
    private int read;
    private int fresh;

    /** @param unread the columns nobody reads, for the summary */
    TableImport(CsvTable table, List<String> unread, Rejections rejections, Progress progress) {
        this.table = table;
        this.unread = unread;
        this.rejections = rejections;
        this.progress = progress;
    }

    /** Stores on the calling thread, so that its transaction may hold all batches. */
    FileSummary run(int batchSize, Function<CsvRow, T> parse, Store<T> store) {
        try (var thread = Executors.newVirtualThreadPerTaskExecutor()) {
            var next = thread.submit(() -> read(batchSize, parse));
            while (true) {
                var batch = Objects.requireNonNull(Together.await(next));
                var isLast = !batch.more();
                if (!isLast) next = thread.submit(() -> read(batchSize, parse));
                if (!batch.lines().isEmpty()) fresh += store.take(batch.lines(), this::reject);
                progress.at(table.name(), batch.rows(), batch.fraction());
                if (isLast) return new FileSummary(table.name(), batch.rows(), fresh, rejected, unread);
            }
        }
    }

    /** @param rows how many were read up to its end, and which part of the file that is */
    private record Batch<T>(List<Line<T>> lines, int rows, double fraction, boolean more) {}

    private Batch<T> read(int batchSize, Function<CsvRow, T> parse) {
        var lines = new ArrayList<Line<T>>(batchSize);
        while (lines.size() < batchSize && table.hasNext()) parsed(lines, table.next(), parse);
        return new Batch<>(lines, read, table.fractionRead(), table.hasNext());
    }

    private void parsed(List<Line<T>> batch, CsvRow row, Function<CsvRow, T> parse) {
        read++;
        try {
            batch.add(new Line<>(row, parse.apply(row.checkWidth())));
        } catch (BadRow bad) {
            reject(row, bad);
        }
    }

    /** While a batch is stored, the next one is read: either may find a bad row. */
    private synchronized void reject(CsvRow row, BadRow bad) {
        rejected.merge(bad.reason(), 1, Integer::sum);
        rejections.add(table.name(), row, bad.reason());
    }
}
