namespace Predictive.Learning.Explaining;

/// <summary>Accumulated local effects of a number (Apley and Zhu 2020, equation 15).</summary>
internal static class LocalEffects
{
    /// <summary>One point at each end of an interval; none where no row has a finite number.</summary>
    public static EffectPoint[] Accumulate(EffectProbe probe, int mostIntervals)
    {
        var edges = EdgesOf(probe, mostIntervals);
        if (edges.Length == 0) return [];
        var changes = new double[edges.Length];
        var inside = new double[edges.Length];
        var weights = new double[edges.Length];
        var rows = new int[edges.Length];
        for (var row = 0; row < probe.Rows; row++)
        {
            var value = probe.ValueOf(row);
            if (float.IsNaN(value)) continue;
            var nearest = NearestTo(value, edges);
            weights[nearest] += probe.WeightOf(row);
            rows[nearest]++;
            if (edges.Length == 1) continue;
            var end = Math.Clamp(EndOf(value, edges), 1, edges.Length - 1);
            inside[end] += probe.WeightOf(row);
            changes[end] += probe.WeightOf(row)
                * (probe.MarginWith(row, edges[end]) - probe.MarginWith(row, edges[end - 1]));
        }

        return Centred(edges, changes, inside, weights, rows);
    }

    /// <summary>Adds up the mean changes; the mean over the rows, each in the middle of its interval, is 0.</summary>
    private static EffectPoint[] Centred(
        float[] edges, double[] changes, double[] inside, double[] weights, int[] rows)
    {
        var effects = new double[edges.Length];
        double sum = 0, weight = 0;
        for (var end = 1; end < edges.Length; end++)
        {
            effects[end] = effects[end - 1] + (inside[end] > 0 ? changes[end] / inside[end] : 0);
            sum += inside[end] * (effects[end] + effects[end - 1]) / 2;
            weight += inside[end];
        }

        var mean = weight > 0 ? sum / weight : 0;
        var points = new EffectPoint[edges.Length];
        for (var at = 0; at < points.Length; at++)
        {
            points[at] = new EffectPoint(edges[at], effects[at] - mean, weights[at], rows[at]);
        }

        return points;
    }

    /// <summary>Weighted quantiles of the finite numbers, the least and the largest among them.</summary>
    private static float[] EdgesOf(EffectProbe probe, int mostIntervals)
    {
        var values = new List<float>();
        var weights = new List<double>();
        var total = 0.0;
        for (var row = 0; row < probe.Rows; row++)
        {
            if (!float.IsFinite(probe.ValueOf(row))) continue;
            values.Add(probe.ValueOf(row));
            weights.Add(probe.WeightOf(row));
            total += probe.WeightOf(row);
        }

        if (values.Count == 0) return [];
        var sorted = values.ToArray();
        var order = weights.ToArray();
        Array.Sort(sorted, order);
        var edges = new List<float> { sorted[0] };
        var sum = 0.0;
        for (var at = 0; at < sorted.Length; at++)
        {
            sum += order[at];
            var isEnough = sum >= total * edges.Count / mostIntervals * (1 - 1e-12);
            if (sorted[at] > edges[^1] && (isEnough || at == sorted.Length - 1)) edges.Add(sorted[at]);
        }

        if (edges.Count > mostIntervals + 1) edges.RemoveAt(edges.Count - 2);
        return [.. edges];
    }

    /// <summary>The interval of a value, named by its end: above the edge before, up to this one.</summary>
    private static int EndOf(float value, float[] edges)
    {
        var found = Array.BinarySearch(edges, value);
        return found >= 0 ? found : ~found;
    }

    private static int NearestTo(float value, float[] edges)
    {
        var above = Math.Clamp(EndOf(value, edges), 0, edges.Length - 1);
        if (above == 0 || float.IsPositiveInfinity(value)) return above;
        return value - edges[above - 1] < edges[above] - value ? above - 1 : above;
    }
}
