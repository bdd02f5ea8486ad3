using Predictive.Data;
using Predictive.Learning;
using Predictive.Learning.Calibrating;

namespace Predictive.Interop.Refusals;

/// <summary>Why a model cannot be written in another language.</summary>
internal static class ExportRefusal
{
    public static BadInputException Scorer(IScorer scorer) => new(
        $"The model's scorer is a {scorer.GetType().Name}, which no export knows; exported are boosted trees, linear "
        + "models and averages of them. Train with another learner.");

    public static BadInputException Calibrator(ICalibrator calibrator) => new(
        $"The model's calibration is '{calibrator.Name}', which no export knows; exported are identity, sigmoid, beta "
        + "and isotonic.");

    public static BadInputException NoColumns() => new(
        "The model asks about no feature, so that every lead has the same likelihood; there is nothing to export.");

    public static BadInputException EmptyLevel(FeatureColumn column) => new(
        $"The category '{column.Name}' has the empty word as a level, but an empty word is missing in exports. "
        + "Train with another word for it.");

    public static BadInputException Zero(string what) => new(
        $"{what} holds the character U+0000, which databases do not take. Rename it and train again.");

    public static BadInputException SameColumn(string one, string other, string why) => new(
        $"The features '{one}' and '{other}' would be one column: {why}. Rename one and train again, or export "
        + "for another dialect.");

    public static BadInputException LongName(string name, int bytes, int most) => new(
        $"The column '{name}' is {bytes} bytes long; PostgreSQL cuts names after {most}. Rename the feature and train "
        + "again, or export for another dialect.");
}
