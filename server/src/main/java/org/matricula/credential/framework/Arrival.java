package org.matricula.credential.framework;

/** What takes a framework in while its file is read. */
interface Arrival {

    void item(ArrivingItem item);

    /** That one skill belongs to another; either may come later, or not at all. */
    void broader(String key, String broader);
}
