namespace Predictive.Learning.Linear;

/// <summary>The weighted products of some columns of a design with each other.</summary>
internal static class ColumnProducts
{
    /// <summary>The lower half: line i has the products with 0 to i.</summary>
    /// <param name="design">The design.</param>
    /// <param name="chosen">The coefficients whose columns are multiplied.</param>
    /// <param name="weights">A weight a row.</param>
    /// <param name="each">1 for every row, 2 for every second, ....</param>
    public static double[][] Of(Design design, ReadOnlySpan<int> chosen, ReadOnlySpan<double> weights, int each = 1)
    {
        var products = new double[chosen.Length][];
        var place = new int[design.Coefficients];
        Array.Fill(place, -1);
        for (var line = 0; line < products.Length; line++)
        {
            products[line] = new double[line + 1];
            place[chosen[line]] = line;
        }

        var values = new double[chosen.Length];
        for (var row = 0; row < weights.Length; row += each)
        {
            design.CopyRow(row, place, values);
            for (var line = 0; line < values.Length; line++)
            {
                if (values[line] != 0) RowProducts.AddScaled(products[line], weights[row] * values[line], values);
            }
        }

        return products;
    }
}
