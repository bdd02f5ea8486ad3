using Predictive.Learning.Binning;

namespace Predictive.Learning.Explaining;

/// <summary>
/// Effects of levels, and of being missing: what they add in the rows that have them, compared with the usual mixture.
/// </summary>
internal static class LevelEffects
{
    /// <summary>
    /// The effects of the most frequent levels, and of being missing where rows are; centred on their weighted mean.
    /// </summary>
    public static EffectPoint[] OfAll(EffectProbe probe, int levels, int mostLevels)
    {
        var usual = MostFrequent(probe, levels, mostLevels);
        var effects = Array.ConvertAll(usual, point => Of(probe, point.Value, usual));
        double sum = 0, weight = 0;
        foreach (var effect in effects)
        {
            sum += effect.Weight * effect.Effect;
            weight += effect.Weight;
        }

        return Array.ConvertAll(effects, effect => effect with { Effect = effect.Effect - (sum / weight) });
    }

    /// <summary>
    /// The mean, over the rows that have a value, of what it adds compared with a mixture of others.
    /// </summary>
    public static EffectPoint Of(EffectProbe probe, float value, EffectPoint[] usual)
    {
        var mixture = 0.0;
        foreach (var point in usual)
        {
            mixture += point.Weight;
        }

        double sum = 0, weight = 0;
        var rows = 0;
        for (var row = 0; row < probe.Rows; row++)
        {
            if (!probe.ValueOf(row).Equals(value)) continue;
            var others = 0.0;
            foreach (var point in usual)
            {
                others += point.Weight / mixture * probe.MarginWith(row, point.Value);
            }

            rows++;
            weight += probe.WeightOf(row);
            if (mixture > 0) sum += probe.WeightOf(row) * (probe.MarginWith(row, value) - others);
        }

        return new EffectPoint(value, rows > 0 ? sum / weight : 0, weight, rows);
    }

    /// <summary>The levels with the most weight in the order of their codes, then missing; effects still 0.</summary>
    private static EffectPoint[] MostFrequent(EffectProbe probe, int levels, int most)
    {
        var weights = new double[levels + 1];
        var rows = new int[levels + 1];
        for (var row = 0; row < probe.Rows; row++)
        {
            var value = probe.ValueOf(row);
            var place = float.IsNaN(value) ? levels : CategoryBins.CodeOf(value, levels);
            if (place < 0) continue;
            weights[place] += probe.WeightOf(row);
            rows[place]++;
        }

        var usual = Enumerable.Range(0, levels).Where(code => rows[code] > 0)
            .OrderByDescending(code => weights[code]).ThenBy(code => code).Take(most).Order()
            .Select(code => new EffectPoint(code, 0, weights[code], rows[code])).ToList();
        if (rows[levels] > 0) usual.Add(new EffectPoint(float.NaN, 0, weights[levels], rows[levels]));
        return [.. usual];
    }
}
