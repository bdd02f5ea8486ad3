namespace Predictive.Evaluation.Crossings;

/// <summary>What leads add up to at their first crossing, cut by cut, under some weights.</summary>
internal sealed class CrossingSums(int cuts)
{
    private const int Kinds = 5;

    private readonly double[] _sums = new double[(cuts + 1) * Kinds];

    /// <summary>MQLs by the cut.</summary>
    public double Crossed(int cut) => _sums[cut * Kinds];

    /// <summary>How many of them converted.</summary>
    public double Converted(int cut) => _sums[(cut * Kinds) + 1];

    /// <summary>How many of them were expected to.</summary>
    public double Expected(int cut) => _sums[(cut * Kinds) + 2];

    /// <summary>Their expected revenue.</summary>
    public double Revenue(int cut) => _sums[(cut * Kinds) + 3];

    /// <summary>All MQLs, those whatever the cut too.</summary>
    public double Mqls(int cut) => _sums[(cut * Kinds) + 4];

    /// <summary>MQLs of any kind that converted later, be it within the horizon of a later look.</summary>
    public double[] Found { get; } = new double[cuts + 1];

    /// <summary>Adds up; what was added before is forgotten.</summary>
    /// <param name="segments">The segments.</param>
    /// <param name="weights">How much each lead counts.</param>
    public void Add(CrossingSegments segments, ReadOnlySpan<double> weights)
    {
        Array.Clear(_sums);
        Array.Clear(Found);
        foreach (var segment in segments.All)
        {
            var weight = weights[segment.Lead];
            if (weight == 0)
                continue;
            AddFrom(segment.From, weight, segment);
            AddFrom(segment.To, -weight, segment);
        }

        for (var place = Kinds; place < _sums.Length; place++)
            _sums[place] += _sums[place - Kinds];
        for (var cut = 1; cut < Found.Length; cut++)
            Found[cut] += Found[cut - 1];
    }

    private void AddFrom(int cut, double weight, CrossingSegments.Segment segment)
    {
        var (start, look) = (cut * Kinds, segment.Look);
        var converted = look.Converted ? weight : 0;
        Found[cut] += segment.IsFound ? weight : 0;
        _sums[start + 4] += weight;
        if (!segment.ByCut)
            return;
        _sums[start] += weight;
        _sums[start + 1] += converted;
        _sums[start + 2] += weight * look.Likelihood;
        _sums[start + 3] += weight * look.Likelihood * look.Value;
    }
}
