// Stands in for the default application of an Electron distribution: `electron [-r MODULE]… FOLDER|FILE …`.
// Playwright needs `-r`, which it uses to hold the start of the program until it listens.
// A module, and awaited to its end: Electron becomes ready only when this file is done, and the program has things
// to say before that.
import { existsSync, readFileSync, statSync } from 'node:fs';
import Module from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

function readArguments(args) {
  const modules = [];
  while (args.length > 0) {
    const argument = args.shift();
    if (argument === '-v' || argument === '--version') return { modules, version: true };
    if (argument === '-r' || argument === '--require') modules.push(args.shift());
    else if (argument.startsWith('--require=')) modules.push(argument.slice('--require='.length));
    else if (!argument.startsWith('-')) return { modules, target: resolve(argument) };
  }
  return { modules };
}

function entryOf(target) {
  const manifest = join(target, 'package.json');
  if (!existsSync(manifest)) {
    app.setAppPath(statSync(target).isDirectory() ? target : dirname(target));
    return target;
  }
  const { name, productName, version, main } = JSON.parse(readFileSync(manifest, 'utf8'));
  if (version) app.setVersion(version);
  if (productName || name) app.name = productName || name;
  app.setAppPath(target);
  return resolve(target, main || 'index.js');
}

const { modules, target, version } = readArguments(process.argv.slice(1));
if (version) {
  console.log(`v${process.versions.electron}`);
  process.exit(0);
}
if (modules.length > 0) Module._preloadModules(modules);
if (target === undefined) {
  console.error('Name the application to run.');
  process.exit(1);
}
try {
  await import(pathToFileURL(entryOf(target)).href);
} catch (error) {
  console.error('The application failed while it was loaded.\n', error);
  process.exit(1);
}
