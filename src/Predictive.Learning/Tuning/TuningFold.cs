namespace Predictive.Learning.Tuning;

/// <summary>One rolling origin: what was known at a moment, and what came next.</summary>
public sealed class TuningFold
{
    /// <summary>Takes the parts as they are.</summary>
    /// <param name="learn">What to learn from.</param>
    /// <param name="stopBy">Later rows, which stop the learning and calibrate.</param>
    /// <param name="judge">The rows that came after the origin, on which candidates are judged.</param>
    /// <param name="clusters">The account of each judged row, as a number from 0, the same in every fold.</param>
    public TuningFold(LabelledRows learn, LabelledRows stopBy, LabelledRows judge, int[] clusters)
    {
        ArgumentNullException.ThrowIfNull(learn);
        ArgumentNullException.ThrowIfNull(stopBy);
        ArgumentNullException.ThrowIfNull(judge);
        ArgumentNullException.ThrowIfNull(clusters);
        if (clusters.Length != judge.Rows)
        {
            throw new ArgumentException(
                $"{judge.Rows} judged rows need as many clusters; {clusters.Length} came.", nameof(clusters));
        }

        (Learn, StopBy, Judge, Clusters) = (learn, stopBy, judge, clusters);
    }

    /// <summary>What to learn from.</summary>
    public LabelledRows Learn { get; }

    /// <summary>Later rows, which stop the learning and calibrate.</summary>
    public LabelledRows StopBy { get; }

    /// <summary>The rows that came after the origin.</summary>
    public LabelledRows Judge { get; }

    /// <summary>The account of each judged row.</summary>
    public int[] Clusters { get; }
}
