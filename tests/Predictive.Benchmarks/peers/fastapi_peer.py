"""Serves a model the usual way of Python: FastAPI, pydantic and scikit-learn under uvicorn, one worker a core.

Argument: the address. SCORED_FUNNEL names the folder to learn from.
"""
import csv
import os
import sys
from typing import Dict, List, Optional, Union
from urllib.parse import urlparse

import numpy
import uvicorn
from fastapi import FastAPI
from pydantic import BaseModel
from sklearn.ensemble import HistGradientBoostingClassifier

NUMBERS = ("employees", "campaign_cost")


class Lead(BaseModel):
    id: str
    createdAt: Optional[str]
    attributes: Dict[str, Union[float, str, None]]


class Body(BaseModel):
    leads: List[Lead]
    reasons: Optional[str]


class Model:
    """Words become codes, so that one row costs no data frame: kinder than the pipelines people write."""

    def __init__(self, folder):
        with open(os.path.join(folder, "opportunities.csv"), newline="") as file:
            converted = {row["lead_id"] for row in csv.DictReader(file)}
        with open(os.path.join(folder, "leads.csv"), newline="") as file:
            rows = list(csv.DictReader(file))
        self.columns = [name for name in rows[0] if name not in ("lead_id", "created_at")]
        self.codes = {name: {} for name in self.columns if name not in NUMBERS}
        for name, codes in self.codes.items():
            for row in rows:
                codes.setdefault(row[name], len(codes))
        matrix = self.matrix([{name: value or None for name, value in row.items()} for row in rows])
        labels = [row["lead_id"] in converted for row in rows]
        self.learned = HistGradientBoostingClassifier(
            early_stopping=True, random_state=7,
            categorical_features=[name in self.codes and len(self.codes[name]) <= 255 for name in self.columns],
        ).fit(matrix, labels)

    def matrix(self, rows):
        return numpy.array([[self.cell(name, row.get(name)) for name in self.columns] for row in rows], dtype=float)

    def cell(self, name, value):
        if value is None:
            return numpy.nan
        return self.codes[name].get(value, numpy.nan) if name in self.codes else float(value)


app = FastAPI()
model = Model(os.environ["SCORED_FUNNEL"])


@app.get("/health/ready")
def ready():
    return {}


@app.post("/v1/score")
def score(body: Body):
    chances = model.learned.predict_proba(model.matrix([lead.attributes for lead in body.leads]))[:, 1]
    return {"scores": [
        {"id": lead.id, "likelihood": float(chance)} for lead, chance in zip(body.leads, chances)]}


if __name__ == "__main__":
    address = urlparse(sys.argv[1])
    uvicorn.run(
        "fastapi_peer:app", host=address.hostname, port=address.port, workers=os.cpu_count(), log_level="warning",
        app_dir=os.path.dirname(os.path.abspath(__file__)))
