package org.sitrep.picture.store;

/** The store cannot go on: the disk is full or broken, the database is gone, or a statement of ours is wrong. What was acknowledged before is kept. */
public final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoreFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
