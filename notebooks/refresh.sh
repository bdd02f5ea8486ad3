#!/usr/bin/env bash
# Runs the notebooks and saves what their cells give: bash notebooks/refresh.sh [NAME]
#
# NAME is a part of a notebook's name; without it all are run. Look at the difference before it is committed: a figure that
# changed is a finding. The tests then hold the notebooks to what was saved.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
dotnet build tests/Predictive.Notebooks.Tests -c Release -v quiet --nologo
PREDICTIVE_NOTEBOOKS=write dotnet test tests/Predictive.Notebooks.Tests -c Release --no-build --nologo -v quiet \
  --filter "DisplayName~Its_cells&DisplayName~${1:-.ipynb}"
git --no-pager diff --stat -- notebooks
