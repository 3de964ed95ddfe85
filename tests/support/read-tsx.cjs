/**
 * Loaded before dependency-cruiser: lets its swc parser read .tsx files. Version 18 does so by itself (sverweij/dependency-cruiser#1081), but
 * needs Node 22.
 */
const swc = require('@swc/core');

const { parseFileSync } = swc;
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') });
