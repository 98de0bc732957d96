package org.sitrep.picture.view;

import org.sitrep.picture.situation.Located;

/**
 * A place that reports name.
 *
 * @param place as the report learned first has it
 * @param reports how many reports name it
 * @param events how many events are told to have happened there
 */
public record PlaceView(Located place, int reports, int events) {}
