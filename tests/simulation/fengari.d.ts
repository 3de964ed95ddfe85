/** What we use of fengari, which brings no types. */
declare module 'fengari' {
  type State = { readonly lua: unique symbol };
  type Bytes = Uint8Array;
  export const to_luastring: (text: string) => Bytes;
  export const lualib: { luaL_openlibs(state: State): void };
  export const lauxlib: {
    luaL_newstate(): State;
    luaL_loadbuffer(state: State, source: Bytes, size: number, name: Bytes): number;
    luaL_ref(state: State, table: number): number;
  };
  export const lua: {
    readonly LUA_OK: number;
    readonly LUA_REGISTRYINDEX: number;
    readonly LUA_TNIL: number;
    readonly LUA_TNUMBER: number;
    readonly LUA_TSTRING: number;
    readonly LUA_TTABLE: number;
    lua_absindex(state: State, at: number): number;
    lua_createtable(state: State, items: number, fields: number): void;
    lua_gettop(state: State): number;
    lua_pcall(state: State, args: number, results: number, handler: number): number;
    lua_pop(state: State, count: number): void;
    lua_pushboolean(state: State, value: boolean): void;
    lua_pushcfunction(state: State, run: (state: State) => number): void;
    lua_pushinteger(state: State, value: number): void;
    lua_pushstring(state: State, value: Bytes): void;
    lua_rawgeti(state: State, table: number, at: number): number;
    lua_rawseti(state: State, table: number, at: number): void;
    lua_setfield(state: State, table: number, name: Bytes): void;
    lua_setglobal(state: State, name: Bytes): void;
    lua_settop(state: State, at: number): void;
    lua_tolstring(state: State, at: number): Bytes | null;
    lua_tonumber(state: State, at: number): number;
    lua_type(state: State, at: number): number;
  };
}
