"""LightGBM with native categories; used where its Python package is installed."""
import lightgbm

import peer


def dataset(table):
    places = [place for place, each in enumerate(table.is_category) if each]
    return lightgbm.Dataset(table.train, table.train_labels, categorical_feature=places, params={"verbosity": -1})


def fit(table, state, request):
    settings = {
        "objective": "binary", "num_leaves": request["leaves"], "learning_rate": request["rate"],
        "lambda_l2": request["l2"], "min_data_in_leaf": 20, "max_bin": 255, "num_threads": peer.THREADS,
        "verbosity": -1, "use_quantized_grad": bool(request.get("sampled")),
    }
    state["model"], answer = peer.timed_fit(lambda: lightgbm.train(settings, dataset(table), request["trees"]))
    return answer


def score(table, state, request):
    chances = state["model"].predict(table.test)
    return {"logLoss": peer.log_loss(chances, table.test_labels), "auc": peer.auc(chances, table.test_labels)}


def predict(table, state, request):
    model, one = state["model"], table.test[:1].copy()
    answer = {"single": peer.repeated(lambda: model.predict(one, num_threads=1), 2)}
    for threads in (1, peer.THREADS):
        micros = peer.repeated(lambda: model.predict(table.test, num_threads=threads), 3)["p50"]
        answer[f"batch{threads}"] = 1e6 * len(table.test) / micros
    return answer


peer.serve(lightgbm.__version__, {"fit": fit, "score": score, "predict": predict})
