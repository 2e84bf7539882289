package org.matricula.dataimport;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

    FileSummary run(int batchSize, Function<CsvRow, T> parse, Store<T> store) {
        try (var thread = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> storing = null;
            while (table.hasNext()) {
                var batch = read(batchSize, parse);
                var rows = read;
                var fraction = table.fractionRead();
                Together.await(storing);
                storing = thread.submit(() -> store(batch, store, rows, fraction));
            }
            Together.await(storing);
        }
        return summary();
    }

    /** The same one after the other, so that all batches are in the caller's transaction. */
    FileSummary runHere(int batchSize, Function<CsvRow, T> parse, Store<T> store) {
        while (table.hasNext()) store(read(batchSize, parse), store, read, table.fractionRead());
        return summary();
    }

    private FileSummary summary() {
        return new FileSummary(table.name(), read, fresh, rejected, unread);
    }

    private List<Line<T>> read(int batchSize, Function<CsvRow, T> parse) {
        var batch = new ArrayList<Line<T>>(batchSize);
        while (batch.size() < batchSize && table.hasNext()) parsed(batch, table.next(), parse);
        return batch;
    }

    private void store(List<Line<T>> batch, Store<T> store, int rows, double fraction) {
        if (!batch.isEmpty()) fresh += store.take(batch, this::reject);
        progress.at(table.name(), rows, fraction);
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
