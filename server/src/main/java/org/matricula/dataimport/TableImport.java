package org.matricula.dataimport;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Takes one file, batch by batch: no more than one batch of rows is in memory. */
final class TableImport<T> {

    /** A row and what it says. */
    record Line<T>(CsvRow row, T value) {}

    /** Where rows go that can't be taken. */
    interface Rejected {
        void add(CsvRow row, BadRow why);
    }

    /** Stores a batch; {@link OuladImport} puts each into one transaction. */
    interface Store<T> {

        /** @return how many rows were new */
        int take(List<Line<T>> lines, Rejected rejected);
    }

    private final CsvTable table;
    private final List<String> columns;
    private final Rejections rejections;
    private final Progress progress;
    private final SortedMap<String, Integer> rejected = new TreeMap<>();
    private int read;
    private int fresh;

    TableImport(CsvTable table, List<String> columns, Rejections rejections, Progress progress) {
        this.table = table;
        this.columns = columns;
        this.rejections = rejections;
        this.progress = progress;
    }

    FileSummary run(int batchSize, Function<CsvRow, T> parse, Store<T> store) {
        var batch = new ArrayList<Line<T>>(batchSize);
        while (table.hasNext()) {
            parsed(batch, table.next(), parse);
            if (batch.size() == batchSize || !table.hasNext()) {
                if (!batch.isEmpty()) fresh += store.take(batch, this::reject);
                batch.clear();
                progress.at(table.name(), read, table.fractionRead());
            }
        }
        return new FileSummary(table.name(), read, fresh, rejected, table.columnsBeside(columns));
    }

    private void parsed(List<Line<T>> batch, CsvRow row, Function<CsvRow, T> parse) {
        read++;
        try {
            batch.add(new Line<>(row, parse.apply(row.checkWidth())));
        } catch (BadRow bad) {
            reject(row, bad);
        }
    }

    private void reject(CsvRow row, BadRow bad) {
        rejected.merge(bad.reason(), 1, Integer::sum);
        rejections.add(table.name(), row, bad.reason());
    }
}
