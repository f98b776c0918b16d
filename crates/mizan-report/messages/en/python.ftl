# What is said to those who ask from Python, beside what the command line says.

python-no-choice = `{ $name }` takes one of { $choices }, and not `{ $value }`.
