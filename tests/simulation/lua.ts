/** Runs the very scripts that Redis runs, in a Lua of JavaScript's own, on the redis in memory. */
import { lauxlib, lua, lualib, to_luastring } from 'fengari';
import type { Answer } from '../../bot/store/client.ts';
import type { SubjectKeys } from '../../bot/store/keys.ts';
import { type ScriptName, scripts } from '../../bot/store/scripts.ts';
import type { FakeRedis, Reply } from './fake-redis.ts';

/** Changes of a script's text: to see what happens without one of its safeguards. */
export type Cuts = { readonly [S in ScriptName]?: readonly (readonly [from: string, to: string])[] };

export type Scripts = (redis: FakeRedis, name: ScriptName, keys: SubjectKeys, args: readonly (string | Buffer | number)[]) => Answer;

/** One Lua for many runs: nothing survives in it but the compiled scripts. */
export const createScripts = (cuts: Cuts = {}): Scripts => {
  const state = lauxlib.luaL_newstate();
  lualib.luaL_openlibs(state);
  let redis: FakeRedis | undefined;

  /** As Redis hands values to Lua: nothing is `false`. */
  const push = (value: Reply): void => {
    if (value === null) lua.lua_pushboolean(state, false);
    else if (typeof value === 'number') lua.lua_pushinteger(state, value);
    else if (typeof value === 'string') lua.lua_pushstring(state, Buffer.from(value, 'latin1'));
    else {
      lua.lua_createtable(state, value.length, 0);
      value.forEach((item, at) => {
        push(item);
        lua.lua_rawseti(state, -2, at + 1);
      });
    }
  };
  const bytesAt = (at: number): Buffer => Buffer.from(lua.lua_tolstring(state, at) ?? []);

  /** As Redis takes values from Lua: what is false or nothing is null, and a list ends at the first nothing. */
  const pop = (at: number): Answer => {
    switch (lua.lua_type(state, at)) {
      case lua.LUA_TSTRING:
        return bytesAt(at);
      case lua.LUA_TNUMBER:
        return Math.trunc(lua.lua_tonumber(state, at));
      case lua.LUA_TTABLE:
        return popList(lua.lua_absindex(state, at));
      default:
        return null;
    }
  };
  const popList = (at: number): Answer[] => {
    const list: Answer[] = [];
    for (let n = 1; ; n += 1) {
      const type = lua.lua_rawgeti(state, at, n);
      const item = pop(-1);
      lua.lua_pop(state, 1);
      if (type === lua.LUA_TNIL) return list;
      list.push(item);
    }
  };

  const call = (): number => {
    const all = Array.from({ length: lua.lua_gettop(state) }, (_, at) => bytesAt(at + 1).toString('latin1'));
    push(redis?.call(all[0] ?? '', all.slice(1)) ?? null);
    return 1;
  };

  lua.lua_createtable(state, 0, 1);
  lua.lua_pushcfunction(state, call);
  lua.lua_setfield(state, -2, to_luastring('call'));
  lua.lua_setglobal(state, to_luastring('redis'));

  const compile = (name: ScriptName): number => {
    let { text } = scripts[name];
    for (const [from, to] of cuts[name] ?? []) {
      if (!text.includes(from)) throw new Error(`${name}.lua has no line: ${from}`);
      text = text.replace(from, to);
    }
    // Redis speaks Lua 5.1, whose %z is a zero byte in a pattern.
    const source = to_luastring(text.replaceAll('%Z', '[^\\0]').replaceAll('%z', '\\0'));
    if (lauxlib.luaL_loadbuffer(state, source, source.length, to_luastring(name)) !== lua.LUA_OK) throw new Error(bytesAt(-1).toString());
    return lauxlib.luaL_ref(state, lua.LUA_REGISTRYINDEX);
  };
  const compiled = new Map<ScriptName, number>();

  return (on, name, keys, args) => {
    redis = on;
    const ref = compiled.get(name) ?? compile(name);
    compiled.set(name, ref);
    push(scripts[name].keys.map((key) => keys[key]));
    lua.lua_setglobal(state, to_luastring('KEYS'));
    push(args.map((arg) => (Buffer.isBuffer(arg) ? arg.toString('latin1') : Buffer.from(String(arg)).toString('latin1'))));
    lua.lua_setglobal(state, to_luastring('ARGV'));
    lua.lua_rawgeti(state, lua.LUA_REGISTRYINDEX, ref);
    if (lua.lua_pcall(state, 0, 1, 0) !== lua.LUA_OK) throw new Error(`${name}.lua: ${bytesAt(-1).toString()}`);
    const answer = pop(-1);
    lua.lua_settop(state, 0);
    return answer;
  };
};
