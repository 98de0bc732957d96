package org.sitrep.eval.corpus;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The most memory the process has held: of the heap, and all of it where the system tells (Linux). */
public final class Memory {
    private static final double MEGA = 1024 * 1024;

    @Override
    public String toString() {
        long heap = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                heap += pool.getPeakUsage().getUsed();
            }
        }
        return String.format(Locale.ROOT, "%.0f MB of heap at most; %s", heap / MEGA, process());
    }

    private static String process() {
        Path status = Path.of("/proc/self/status");
        try {
            if (Files.exists(status)) {
                for (String line :
                        Files.readString(status, StandardCharsets.UTF_8).split("\n", -1)) {
                    if (line.startsWith("VmHWM:")) {
                        long kilo = Long.parseLong(line.replaceAll("\\D", ""));
                        return String.format(Locale.ROOT, "%.0f MB for the process at most", kilo / 1024.0);
                    }
                }
            }
        } catch (IOException e) {
            return "process memory cannot be read";
        }
        return "process memory not told by this system";
    }
}
