"""scikit-learn's histogram boosting with native categories, and its logistic regression."""
import numpy
import sklearn
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

import peer

MOST_LEVELS = 254


def limited(table, rows):
    """Codes as this library takes them: of more than 254 levels only the most frequent ones, others are missing."""
    many = [place for place in numpy.flatnonzero(table.is_category) if table.levels[place] > MOST_LEVELS]
    if not many:
        return rows
    rows = rows.copy()
    for place in many:
        known = table.train[:, place]
        counts = numpy.bincount(known[~numpy.isnan(known)].astype(int), minlength=table.levels[place])
        codes = numpy.full(table.levels[place], numpy.nan, dtype=numpy.float32)
        codes[numpy.argsort(-counts, kind="stable")[:MOST_LEVELS]] = numpy.arange(MOST_LEVELS)
        seen = ~numpy.isnan(rows[:, place])
        rows[seen, place] = codes[rows[seen, place].astype(int)]
    return rows


def boosting(table, **settings):
    return HistGradientBoostingClassifier(categorical_features=table.is_category, random_state=1, **settings)


def fit(table, state, request):
    model = boosting(
        table, max_iter=request["trees"], max_leaf_nodes=request["leaves"], learning_rate=request["rate"],
        l2_regularization=request["l2"], min_samples_leaf=20, early_stopping=False)
    state["model"], answer = peer.timed_fit(lambda: model.fit(table.train, table.train_labels))
    return answer


def score(table, state, request):
    chances = state["model"].predict_proba(table.test)[:, 1]
    return {"logLoss": peer.log_loss(chances, table.test_labels), "auc": peer.auc(chances, table.test_labels)}


def predict(table, state, request):
    from threadpoolctl import threadpool_limits

    model, one = state["model"], table.test[:1].copy()
    with threadpool_limits(1, user_api="openmp"):
        answer = {"single": peer.repeated(lambda: model.predict_proba(one), 2)}
        micros = peer.repeated(lambda: model.predict_proba(table.test), 3)["p50"]
        answer["batch1"] = 1e6 * len(table.test) / micros
    micros = peer.repeated(lambda: model.predict_proba(table.test), 3)["p50"]
    answer[f"batch{peer.THREADS}"] = 1e6 * len(table.test) / micros
    return answer


def tuned(table, settings, rounds):
    return boosting(
        table, max_iter=rounds, max_leaf_nodes=settings["leaves"], learning_rate=settings["rate"],
        l2_regularization=settings["l2"], min_samples_leaf=settings["minLeaf"], early_stopping=False)


def study_boosting(table, request):
    if request["mode"] == "default":
        return None, None, boosting(table).fit(limited(table, table.train), table.train_labels)

    def fold(trial, rows, labels, later, later_labels):
        model = tuned(table, trial, request["mostTrees"]).fit(limited(table, rows), labels)
        stages = model.staged_predict_proba(limited(table, later))
        losses = [peer.log_loss(stage[:, 1], later_labels) for stage in stages]
        rounds = int(numpy.argmin(losses)) + 1
        return (model, rounds), rounds

    def chances(fitted, later):
        model, rounds = fitted
        stages = model.staged_predict_proba(limited(table, later))
        return next(stage[:, 1] for place, stage in enumerate(stages) if place + 1 == rounds)

    chosen, rounds = peer.best_of_trials(table, request["trials"], request["folds"], fold, chances, None)
    return chosen, rounds, tuned(table, chosen, rounds).fit(limited(table, table.train), table.train_labels)


def regression(table, inverse_strength):
    words = make_pipeline(
        SimpleImputer(strategy="constant", fill_value=-1), OneHotEncoder(handle_unknown="ignore", min_frequency=10))
    numbers = make_pipeline(SimpleImputer(strategy="median", add_indicator=True), StandardScaler())
    columns = ColumnTransformer([
        ("numbers", numbers, numpy.flatnonzero(~table.is_category)),
        ("words", words, numpy.flatnonzero(table.is_category))])
    return make_pipeline(columns, LogisticRegression(C=inverse_strength, max_iter=2000))


def study_regression(table, request):
    if request["mode"] == "default":
        return None, None, regression(table, 1.0).fit(table.train, table.train_labels)

    def strength(trial, rows):
        return 1.0 / (trial["strength"] * len(rows))

    def fold(trial, rows, labels, later, later_labels):
        return regression(table, strength(trial, rows)).fit(rows, labels), None

    def chances(model, later):
        return model.predict_proba(later)[:, 1]

    chosen, _ = peer.best_of_trials(table, request["trials"], request["folds"], fold, chances, None)
    return chosen, None, regression(table, strength(chosen, table.train)).fit(table.train, table.train_labels)


def study(table, state, request):
    """Writes the chances of the test rows, by default settings or by the best of the trials."""
    if request["learner"] == "logistic":
        chosen, rounds, model = study_regression(table, request)
        chances = model.predict_proba(table.test)[:, 1]
    else:
        chosen, rounds, model = study_boosting(table, request)
        chances = model.predict_proba(limited(table, table.test))[:, 1]
    chances.astype("<f8").tofile(request["out"])
    return {"chosen": chosen, "rounds": rounds}


peer.serve(sklearn.__version__, {"fit": fit, "score": score, "predict": predict, "study": study})
