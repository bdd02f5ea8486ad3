using Predictive.Learning;
using Predictive.Learning.Boosting;

namespace Predictive.Models.Values;

/// <summary>
/// Learns one factor of what a conversion brings, and says whether that did better than the mean on later conversions:
/// there are few of them, and what they bring is mostly chance.
/// </summary>
/// <param name="loss">What is learned: a chance by the log loss, an amount by the gamma deviance.</param>
/// <param name="seed">The only source of chance.</param>
internal sealed class PartLearner(BoostingLoss loss, ulong seed)
{
    private const double StopBy = 0.25;

    /// <summary>How many standard errors better than the mean it has to be: one chance in twenty.</summary>
    private const double Surely = 1.645;

    /// <summary>Small trees of all rows: hundreds of deals bear no more.</summary>
    private readonly BoostingLearner _learner = new(BoostingOptions.Default with
    {
        Loss = loss,
        MinTrees = 1,
        MaxTrees = 400,
        MaxLeaves = 4,
        MinLeafRows = 15,
        GradientLevels = 0,
        StatisticMinLevels = int.MaxValue,
    });

    /// <summary>The mean of rows.</summary>
    public ValuePart Flat(LabelledRows rows) => new(
        loss, rows.Labels.Zip(rows.Weights, (label, weight) => label * weight).Sum() / rows.Weights.Sum(), null);

    /// <summary>
    /// Learns for as long as the latest leads among the rows profit, then from all of them; the mean where all are
    /// alike.
    /// </summary>
    public ValuePart Learn(LabelledRows rows)
    {
        if (AreAlike(rows))
            return Flat(rows);
        var first = rows.Groups![(int)((1 - StopBy) * rows.Rows)];
        var learn = rows.Take([.. Enumerable.Range(0, rows.Rows).Where(row => rows.Groups[row] < first)]);
        var stopBy = rows.Take([.. Enumerable.Range(0, rows.Rows).Where(row => rows.Groups[row] >= first)]);
        return Flat(rows) with
        {
            Scorer = AreAlike(learn)
                ? _learner.Train(rows, rows.Take([]), seed)
                : _learner.Retrain(rows, _learner.Train(learn, stopBy, seed), seed),
        };
    }

    /// <summary>Learns from all rows for as long as a part was learned.</summary>
    public ValuePart Again(ValuePart part, LabelledRows all) =>
        Flat(all) with { Scorer = part.Scorer is { } like ? _learner.Retrain(all, like, seed) : null };

    /// <summary>Whether parts did better than their means, on the rows that came after each.</summary>
    /// <param name="parts">What was learned, the later rows it is asked about, and the account of each.</param>
    public bool IsBetter(IReadOnlyList<(ValuePart Part, LabelledRows Later, string[] Clusters)> parts)
    {
        var rows = parts.SelectMany(one => one.Part.Of(one.Later.Features)
            .Zip(one.Later.Labels, (value, label) => LossOf(one.Part.Mean, label) - LossOf(value, label))
            .Zip(one.Later.Weights, one.Clusters)).ToList();
        var weight = rows.Sum(row => row.Second);
        var gain = rows.Sum(row => row.Second * row.First) / weight;
        var squares = rows.GroupBy(row => row.Third)
            .Sum(account => Math.Pow(account.Sum(row => row.Second * (row.First - gain)), 2));
        return gain > Surely * Math.Sqrt(squares) / weight;
    }

    private static bool AreAlike(LabelledRows rows) => rows.Labels.Distinct().Take(2).Count() < 2;

    /// <summary>The log loss of a chance, half the gamma deviance of an amount.</summary>
    private double LossOf(double value, double label) => loss == BoostingLoss.Log
        ? -Math.Log(label == 1 ? value : 1 - value)
        : Math.Log(value / label) + (label / value) - 1;
}
