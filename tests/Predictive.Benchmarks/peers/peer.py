"""What every Python peer does alike: answers one line of JSON with another, reads tables, measures time and memory.

The table's files are described in Tables/RawFolder.cs. A missing value is NaN; so is, for the peers, a level that
training did not see (code -1), since the libraries have no third state.
"""
import json
import os
import sys
import time

import numpy

THREADS = int(os.environ.get("OMP_NUM_THREADS", "2"))


class Table:
    """A table in memory: rows in C order as the libraries like them."""

    def __init__(self, folder):
        with open(os.path.join(folder, "meta.json"), encoding="utf-8") as file:
            meta = json.load(file)
        self.is_category = numpy.array([column["isCategory"] for column in meta["columns"]])
        self.levels = [len(column["levels"]) for column in meta["columns"]]
        self.train, self.train_labels = self._part(folder, "train", meta["train"])
        self.test, self.test_labels = self._part(folder, "test", meta["test"])

    def _part(self, folder, part, rows):
        columns = len(self.is_category)
        values = numpy.fromfile(os.path.join(folder, part + ".f32"), dtype="<f4").reshape(columns, rows)
        for place in numpy.flatnonzero(self.is_category):
            values[place][values[place] < 0] = numpy.nan
        labels = numpy.fromfile(os.path.join(folder, part + ".y"), dtype=numpy.uint8).astype(numpy.float32)
        return numpy.ascontiguousarray(values.T), labels


def log_loss(chances, labels):
    """Mean log loss, chances held within 1e-15 of 0 and 1."""
    chances = numpy.clip(numpy.asarray(chances, dtype=numpy.float64), 1e-15, 1 - 1e-15)
    return float(-numpy.mean(numpy.where(labels > 0.5, numpy.log(chances), numpy.log1p(-chances))))


def auc(chances, labels):
    """The area under the ROC curve."""
    from sklearn.metrics import roc_auc_score

    return float(roc_auc_score(labels, chances))


def memory(field):
    """Bytes of a field of /proc/self/status."""
    with open("/proc/self/status", encoding="ascii") as file:
        return next(1024 * int(line.split()[1]) for line in file if line.startswith(field))


def timed_fit(fit):
    """Seconds and the peak of memory over what was held before."""
    with open("/proc/self/clear_refs", "w", encoding="ascii") as file:
        file.write("5")
    before = memory("VmRSS:")
    started = time.perf_counter()
    model = fit()
    seconds = time.perf_counter() - started
    return model, {"seconds": seconds, "peakBytes": memory("VmHWM:") - before}


def repeated(call, seconds):
    """p50 and p99 of one call, in microseconds, over about so many seconds."""
    call()
    found, until = [], time.perf_counter() + seconds
    while time.perf_counter() < until or len(found) < 20:
        started = time.perf_counter()
        call()
        found.append(1e6 * (time.perf_counter() - started))
    return {"p50": float(numpy.percentile(found, 50)), "p99": float(numpy.percentile(found, 99))}


def best_of_trials(table, trials, folds, fit, chances, start):
    """Random search: the trial with the lowest mean log loss over folds in the order of time.

    fit(settings, train, labels, watch, watch_labels) -> (model, rounds); chances(model, rows).
    Returns (settings, rounds of the last fold).
    """
    best, best_loss = (start, None), float("inf")
    for settings in trials:
        losses, rounds = [], None
        for end, stop in folds:
            rows, labels = table.train[:end], table.train_labels[:end]
            later, later_labels = table.train[end:stop], table.train_labels[end:stop]
            model, rounds = fit(settings, rows, labels, later, later_labels)
            losses.append(log_loss(chances(model, later), later_labels))
        if numpy.mean(losses) < best_loss:
            best, best_loss = (settings, rounds), float(numpy.mean(losses))
    return best


def serve(version, answers):
    """Answers requests until the input ends."""
    table, state = None, {}
    for line in sys.stdin:
        request = json.loads(line)
        try:
            if request["do"] == "hello":
                answer = {"version": version}
            elif request["do"] == "load":
                table, state = Table(request["folder"]), {}
                answer = {"rows": len(table.train)}
            else:
                answer = answers[request["do"]](table, state, request)
        except Exception as error:  # whatever went wrong is the answer
            answer = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(answer), flush=True)
