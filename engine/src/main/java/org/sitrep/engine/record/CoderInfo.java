package org.sitrep.engine.record;

/**
 * What made a record: program version, hashes of the data files, model.
 *
 * @param rules {@code sha256:} of all rule files
 * @param knowledge {@code sha256:} of all knowledge files
 * @param model name and hash of the encoder
 */
public record CoderInfo(String version, String rules, String knowledge, String model) {}
