package org.sitrep.ingest.fetch.watch;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A book of feeds in a folder: {@code feeds.json} with the list and how each feed stands, and a file a feed under {@code feeds/} with what was seen in it.
 *
 * <p>Seen entries are apart because they are many and change only with their own feed. Files are replaced as wholes; each change reads the list anew under a lock that other
 * processes respect, so {@code feeds add} works while a watch runs.
 */
public final class FeedFile implements FeedBook {
    /** Locks on files are between processes only; within this one a folder has one lock, whatever the number of books. */
    private static final Map<Path, ReentrantLock> LOCKS = new ConcurrentHashMap<>();

    private final Path list;
    private final Path seen;
    private final Path lock;
    private final ReentrantLock own;

    /**
     * The book in {@code folder}, which is made if it is missing.
     *
     * @throws UncheckedIOException if it cannot be made
     */
    public FeedFile(Path folder) {
        this.list = folder.resolve("feeds.json");
        this.seen = folder.resolve("feeds");
        this.lock = folder.resolve("feeds.lock");
        try {
            Files.createDirectories(seen);
            this.own = LOCKS.computeIfAbsent(folder.toRealPath(), path -> new ReentrantLock());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Entry> all() {
        try {
            return read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int addAll(List<Subscription> subscriptions) {
        List<Subscription> added = new ArrayList<>();
        locked(entries -> {
            Set<String> known = new HashSet<>();
            for (Entry entry : entries) {
                known.add(entry.subscription().url());
                known.add(entry.subscription().id());
            }
            for (Subscription one : subscriptions) {
                if (!known.contains(one.url()) && !known.contains(one.id())) {
                    known.add(one.url());
                    known.add(one.id());
                    entries.add(new Entry(one, FeedState.NEW));
                    added.add(one);
                }
            }
            return !added.isEmpty();
        });
        // A visit that was under way when a feed was taken out may have left something.
        added.forEach(one -> forget(one.id()));
        return added.size();
    }

    @Override
    public boolean remove(String id) {
        boolean removed = locked(
                entries -> entries.removeIf(entry -> entry.subscription().id().equals(id)));
        if (removed) {
            forget(id);
        }
        return removed;
    }

    private void forget(String id) {
        try {
            Files.deleteIfExists(seenFile(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void change(String id, UnaryOperator<Entry> change) {
        locked(entries -> {
            boolean changed = false;
            for (int i = 0; i < entries.size(); i++) {
                if (entries.get(i).subscription().id().equals(id)) {
                    Entry now = apart(change.apply(entries.get(i)), entries.get(i), entries);
                    changed |= !now.equals(entries.set(i, now));
                }
            }
            return changed;
        });
    }

    /** A feed that moves to where another one is keeps its old address, so that each address stands in the list once. */
    private static Entry apart(Entry now, Entry before, List<Entry> entries) {
        String url = now.subscription().url();
        for (Entry other : entries) {
            if (!other.equals(before) && other.subscription().url().equals(url)) {
                return new Entry(before.subscription(), now.state());
            }
        }
        return now;
    }

    @Override
    public Seen seen(String id) {
        Path file = seenFile(id);
        try {
            return Files.exists(file) ? FeedJson.seen(Files.readAllBytes(file)) : Seen.NOTHING;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void remember(String id, Seen remembered) {
        try {
            AtomicFile.write(seenFile(id), FeedJson.bytes(remembered));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Held while a watch runs; {@code null} if another process holds it. */
    public static @Nullable Closeable claim(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve("watch.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = null;
        try {
            held = channel.tryLock();
        } catch (java.nio.channels.OverlappingFileLockException e) {
            // Another watch in this very process.
            held = null;
        }
        if (held == null) {
            channel.close();
            return null;
        }
        return channel;
    }

    private Path seenFile(String id) {
        if (!id.matches("[0-9a-zA-Z]{1,64}")) {
            throw new IllegalArgumentException("no id of a feed: " + id);
        }
        return seen.resolve(id + ".json");
    }

    private interface Step {
        /** Changes the list; true if it is to be written. */
        boolean on(List<Entry> entries);
    }

    private boolean locked(Step step) {
        own.lock();
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            List<Entry> entries = new ArrayList<>(read());
            boolean changed = step.on(entries);
            if (!held.isValid()) {
                throw new IOException("the lock on " + lock + " was lost");
            }
            if (changed) {
                AtomicFile.write(list, FeedJson.bytes(entries));
            }
            return changed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            own.unlock();
        }
    }

    private List<Entry> read() throws IOException {
        return Files.exists(list) ? FeedJson.entries(Files.readAllBytes(list)) : List.of();
    }
}
