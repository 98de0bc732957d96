/**
 * HTTP as the rest of {@code serve} sees it: a {@link org.sitrep.app.serve.http.Route} turns a {@link org.sitrep.app.serve.http.Call} into a
 * {@link org.sitrep.app.serve.http.Reply}.
 *
 * <p>Only this package knows the web server behind it. Guaranteed for every route: a caller that passed the {@link org.sitrep.app.serve.http.Guard}, bounds on size and time,
 * security headers, gzip, ETag and 304, errors as {@code application/problem+json} with a stable code, a parameter that nobody reads is refused. Not guaranteed: that what a
 * route returns is what {@code openapi.yaml} says; tests check that.
 */
@NullMarked
package org.sitrep.app.serve.http;

import org.jspecify.annotations.NullMarked;
