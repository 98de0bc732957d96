/**
 * Who may do what: users with passwords, sessions of the page, tokens of programs, an OpenID provider, bounds on how often somebody asks, the log of who changed what.
 *
 * <p>Without users the service is open to whoever sits at this machine and to nobody else; as soon as there is a user, everybody logs in. Secrets are kept as hashes only.
 */
@NullMarked
package org.sitrep.app.serve.access;

import org.jspecify.annotations.NullMarked;
