package org.sitrep.eval.rival;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A rival's own class path: two rivals may want two versions of one library in the same run. */
public final class ClassPath {
    private ClassPath() {}

    /** A class loader over jars written as a class path; sees nothing of the product's own. The process keeps it until it ends. */
    @SuppressWarnings("resource") // classes are loaded from it until the process ends
    public static ClassLoader of(String path) {
        List<URL> jars = new ArrayList<>();
        for (String jar : path.strip().split(File.pathSeparator, -1)) {
            try {
                jars.add(Path.of(jar).toUri().toURL());
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException("not a class path: " + path, e);
            }
        }
        return new URLClassLoader(jars.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
    }
}
