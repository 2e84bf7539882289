package org.matricula.platform;

/**
 * How often a JPEG goes over its picture. A progressive one does a few times; one that was made to keep us busy does so
 * hundreds of thousands of times in a small file, each as much work as decoding the whole picture.
 */
public final class JpegScans {

    /** Points times scans: a photo of 12 million points may have 41 scans, and real ones have about ten. */
    private static final long MOST_WORK = 500_000_000;

    private JpegScans() {}

    /** Whether decoding this file would be too much work; never for files other than JPEG. */
    public static boolean tooMany(byte[] file, int width, int height) {
        return isJpeg(file) && count(file) * width * height > MOST_WORK;
    }

    private static boolean isJpeg(byte[] file) {
        return file.length > 2 && file[0] == (byte) 0xFF && file[1] == (byte) 0xD8;
    }

    /** Wherever a decoder may find a scan's mark (ISO/IEC 10918-1, B.1.1.3): within coded data there is none by chance. */
    private static long count(byte[] file) {
        long scans = 0;
        for (int i = 2; i + 1 < file.length; i++) {
            if (file[i] == (byte) 0xFF && file[i + 1] == (byte) 0xDA) scans++;
        }
        return scans;
    }
}
