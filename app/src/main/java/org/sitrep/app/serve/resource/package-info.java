/**
 * What the paths of the service answer: each class turns questions to the store and the situation into JSON as {@code openapi.yaml} describes it.
 *
 * <p>Nothing here is kept between two calls, so all of it is thread-safe. Text of documents goes out as JSON strings and never as markup.
 */
@NullMarked
package org.sitrep.app.serve.resource;

import org.jspecify.annotations.NullMarked;
