"""XGBoost with histograms and native categories."""
import numpy
import xgboost

import peer


def matrix(table, rows, labels=None):
    kinds = ["c" if each else "q" for each in table.is_category]
    return xgboost.DMatrix(rows, labels, feature_types=kinds, enable_categorical=True, nthread=peer.THREADS)


def like_ours(request):
    """The settings of the speed benchmark: the same growth for all."""
    return {
        "objective": "binary:logistic", "tree_method": "hist", "grow_policy": "lossguide", "max_depth": 0,
        "max_leaves": request["leaves"], "eta": request["rate"], "lambda": request["l2"], "min_child_weight": 1,
        "max_bin": 256, "nthread": peer.THREADS, "verbosity": 0,
    }


def fit(table, state, request):
    settings = like_ours(request)
    state["model"], answer = peer.timed_fit(lambda: xgboost.train(
        settings, matrix(table, table.train, table.train_labels), request["trees"]))
    return answer


def score(table, state, request):
    chances = state["model"].predict(matrix(table, table.test))
    return {"logLoss": peer.log_loss(chances, table.test_labels), "auc": peer.auc(chances, table.test_labels)}


def predict(table, state, request):
    model, one = state["model"], table.test[:1].copy()
    model.set_param({"nthread": 1})
    answer = {"single": peer.repeated(lambda: model.inplace_predict(one), 2)}
    answer["singleMatrix"] = peer.repeated(lambda: model.predict(matrix(table, one)), 2)
    for threads in (1, peer.THREADS):
        model.set_param({"nthread": threads})
        micros = peer.repeated(lambda: model.inplace_predict(table.test), 3)["p50"]
        answer[f"batch{threads}"] = 1e6 * len(table.test) / micros
    model.set_param({"nthread": 1})
    few = matrix(table, one)
    answer["shap"] = peer.repeated(lambda: model.predict(few, pred_contribs=True), 2)
    return answer


def tuned(settings):
    return {
        "objective": "binary:logistic", "tree_method": "hist", "grow_policy": "lossguide", "max_depth": 0,
        "max_leaves": settings["leaves"], "eta": settings["rate"], "lambda": settings["l2"],
        "min_child_weight": settings["minLeafWeight"], "subsample": settings["rowShare"],
        "colsample_bytree": settings["columnShare"], "nthread": peer.THREADS, "verbosity": 0, "seed": 1,
    }


def study(table, state, request):
    """Writes the chances of the test rows, by default settings or by the best of the trials."""
    if request["mode"] == "default":
        settings = {"objective": "binary:logistic", "tree_method": "hist", "nthread": peer.THREADS, "verbosity": 0}
        chosen, rounds = None, 100
    else:
        def fold(trial, rows, labels, later, later_labels):
            watch = matrix(table, later, later_labels)
            model = xgboost.train(
                tuned(trial), matrix(table, rows, labels), request["mostTrees"], evals=[(watch, "later")],
                early_stopping_rounds=request["patience"], verbose_eval=False)
            return model, model.best_iteration + 1

        def chances(model, later):
            return model.predict(matrix(table, later), iteration_range=(0, model.best_iteration + 1))

        chosen, rounds = peer.best_of_trials(table, request["trials"], request["folds"], fold, chances, None)
        settings = tuned(chosen)
    model = xgboost.train(settings, matrix(table, table.train, table.train_labels), rounds)
    model.predict(matrix(table, table.test)).astype("<f8").tofile(request["out"])
    return {"chosen": chosen, "rounds": rounds}


peer.serve(xgboost.__version__, {"fit": fit, "score": score, "predict": predict, "study": study})
