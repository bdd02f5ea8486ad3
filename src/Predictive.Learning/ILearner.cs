namespace Predictive.Learning;

/// <summary>The one seam behind which every way of learning stands: rows in, a scorer out.</summary>
public interface ILearner
{
    /// <summary>The name by which the learner is chosen, such as <c>boosting</c>.</summary>
    string Name { get; }

    /// <summary>Learns from rows and stops early by later ones.</summary>
    /// <param name="train">What to learn from.</param>
    /// <param name="validation">Later rows that say when to stop.</param>
    /// <param name="seed">The only source of chance: the same seed gives the same scorer, bit for bit.</param>
    /// <returns>The scorer; margins are log-odds, unless the learner was told to learn amounts.</returns>
    IScorer Train(LabelledRows train, LabelledRows validation, ulong seed);

    /// <summary>
    /// Learns once more, from more rows, for as long as <paramref name="like"/> did; nothing stops it early.
    /// </summary>
    /// <param name="train">What to learn from.</param>
    /// <param name="like">A scorer this learner gave before, whose length (rounds, strength) is kept.</param>
    /// <param name="seed">The only source of chance.</param>
    IScorer Retrain(LabelledRows train, IScorer like, ulong seed);
}
