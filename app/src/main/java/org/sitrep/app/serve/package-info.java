/**
 * The service: everything the store knows, over HTTP, and the page that shows it.
 *
 * <p>{@code http} is the plumbing, {@code access} says who may do what, {@code resource} answers. The contract is {@code openapi.yaml}; tests hold every answer against it.
 */
@NullMarked
package org.sitrep.app.serve;

import org.jspecify.annotations.NullMarked;
