#!/bin/sh
# Opens the workbench in a folder of its own: what it may read and write is that folder and no more.
program="$(cd "$(dirname "$0")/../MacOS" && pwd)/mizan"
folder="${MIZAN_FOLDER:-$HOME/Mizan}"
mkdir -p "$folder" && cd "$folder" && exec "$program" serve
