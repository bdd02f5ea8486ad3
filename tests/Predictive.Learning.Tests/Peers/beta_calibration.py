"""Prints a, b and c of beta calibration, fitted by its definition: logistic regression on ln p and -ln(1 - p)."""
import sys

import numpy
from sklearn.linear_model import LogisticRegression

table = numpy.loadtxt(sys.argv[1], delimiter=",")
margins = table[:, 1]
columns = numpy.column_stack([-numpy.logaddexp(0, -margins), numpy.logaddexp(0, margins)])
model = LogisticRegression(penalty="none", tol=1e-10, max_iter=10000)
model.fit(columns, table[:, 0])
print(",".join(repr(float(number)) for number in [*model.coef_[0], model.intercept_[0]]))
