# What is said to those who ask from Python, beside what the command line says.

python-no-choice = `{ $name }` takes one of { $choices }, and not `{ $value }`.
python-no-text = A case file has no way to say { $changes }: the order of these wishes or states is not known, or the states have other numbers then. `what_if` and `sweep` look at it all the same.
