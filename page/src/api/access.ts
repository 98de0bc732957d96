import { change, type Shape } from './client';

export const ROLES: Record<Shape<'Role'>, string> = { viewer: 'reads', analyst: 'reads and puts right', admin: 'does everything' };

const ofUser = (name: string): string => `/api/v1/users/${encodeURIComponent(name)}`;

export const addUser = (user: Shape<'NewUser'>): Promise<Shape<'User'>> => change('POST', '/api/v1/users', user);
export const changeUser = (name: string, to: Shape<'UserChange'>): Promise<Shape<'User'>> => change('PATCH', ofUser(name), to);
export const removeUser = (name: string): Promise<void> => change('DELETE', ofUser(name));
export const addToken = (token: Shape<'NewToken'>): Promise<Shape<'CreatedToken'>> => change('POST', '/api/v1/tokens', token);
export const removeToken = (id: string): Promise<void> => change('DELETE', `/api/v1/tokens/${encodeURIComponent(id)}`);
