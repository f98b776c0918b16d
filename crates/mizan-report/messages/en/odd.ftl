# What is odd about a model, told before anything is said of its claims.
heading-odd = To look at first
odd-intro = Nothing of this keeps the claims from being decided; it may be that the model is not yet what was meant.
odd-nothing-moves = Nothing can move from { $state }, from which these claims start: { $claims }
odd-unmentioned = No wish, rule or claim speaks of an option of { $dm }: { $option }
odd-always-granted = This wish is granted in every feasible state, and decides nothing: { $wish }
odd-never-granted = This wish is granted in no feasible state, and decides nothing: { $wish }
odd-idle-wish = This wish never decides between two states, for the others have decided already: { $wish }
odd-wish = { $wish } [{ $name }]
odd-can-do-nothing = There is nothing that this decision maker can do, in any state: { $dm }
odd-wants-nothing = There is nothing that this decision maker wants, all states being the same to it: { $dm }
odd-asserts-can = This claim is asserted, and its check only says that it can be so: { $claim }
odd-may-must = This claim is held possible, and its check says that it must be so: { $claim }
odd-denies-must = This claim is denied to follow, and its check says that it must be so: { $claim }
odd-aims-of-nobody = This claim is an aim, and it is not said whose: { $claim }
