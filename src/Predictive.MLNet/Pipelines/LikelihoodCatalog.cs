using Microsoft.ML;
using Microsoft.ML.Data;
using Predictive.Learning;
using Predictive.Learning.Saving;
using static System.FormattableString;

namespace Predictive.MLNet.Pipelines;

/// <summary>Our models as transforms of ML.NET.</summary>
/// <remarks>
/// <code>
/// var estimator = context.Transforms.Likelihood(version.Model.Learned, version.Cut.AtLeast.Value);
/// IDataView scored = estimator.Fit(leads).Transform(leads); // adds Score, Probability and PredictedLabel
/// </code>
/// </remarks>
public static class LikelihoodCatalog
{
    private const double Even = 0.5;

    /// <summary>
    /// One of our models as an estimator that has nothing left to learn: from a column for each of the model's columns,
    /// by name, to <c>Score</c> (the margin), <c>Probability</c> (the calibrated likelihood), <c>PredictedLabel</c>.
    /// Numbers may be of any numeric type, NaN is missing; categories are texts, an empty one is missing.
    /// </summary>
    /// <param name="catalog">The transforms of a context.</param>
    /// <param name="model">The scorer with its calibrator.</param>
    /// <param name="cut">From which likelihood on the label is predicted to be true.</param>
    /// <returns>
    /// A chain of ML.NET's own transforms and one custom mapping, which holds the model. Fitted, it can be saved and
    /// joined with others; whoever loads it calls <see cref="RegisterLikelihoods"/> first.
    /// </returns>
    public static IEstimator<ITransformer> Likelihood(
        this TransformsCatalog catalog, LearnedModel model, double cut = Even)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(model);
        var columns = model.Scorer.Columns;
        if (columns.Count == 0) throw new ArgumentException("The model has no columns; there is nothing to read.");
        string[] numbers = [.. NamesOf(columns, FeatureKind.Number)];
        string[] categories = [.. NamesOf(columns, FeatureKind.Category)];
        string[] converted = [.. numbers.Select(name => $"predictive {name}")];
        var any = columns[0].Name;

        var chain = new EstimatorChain<ITransformer>();
        for (var number = 0; number < numbers.Length; number++)
        {
            chain = chain.Append<ITransformer>(
                catalog.Conversion.ConvertType(converted[number], numbers[number], DataKind.Single));
        }

        chain = chain
            .Append<ITransformer>(Vector(catalog, LikelihoodInput.NumbersColumn, converted, any, "0f"))
            .Append<ITransformer>(Vector(catalog, LikelihoodInput.CategoriesColumn, categories, any, "\"\""))
            .Append<ITransformer>(
                catalog.Expression(LikelihoodInput.ModelColumn, $"x => \"{ModelText.Of(model)}\"", any))
            .Append<ITransformer>(catalog.CustomMapping<LikelihoodInput, LikelihoodOutput>(
                new LikelihoodMapping().GetMapping(), LikelihoodMapping.Contract))
            .Append<ITransformer>(catalog.Expression(
                "PredictedLabel",
                Invariant($"chance => chance >= {(float)cut:R}f"),
                nameof(LikelihoodOutput.Probability)))
            .Append<ITransformer>(catalog.DropColumns(
            [
                .. converted, LikelihoodInput.NumbersColumn, LikelihoodInput.CategoriesColumn,
                LikelihoodInput.ModelColumn,
            ]));
        return chain;
    }

    /// <summary>
    /// Tells a context where the mapping is that saved pipelines with our models ask for; before it loads one.
    /// </summary>
    public static MLContext RegisterLikelihoods(this MLContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.ComponentCatalog.RegisterAssembly(typeof(LikelihoodMapping).Assembly);
        return context;
    }

    /// <summary>The columns as one vector; one constant where there are none, which nothing reads.</summary>
    private static IEstimator<ITransformer> Vector(
        TransformsCatalog catalog, string vector, string[] columns, string any, string constant) =>
        columns.Length > 0
            ? catalog.Concatenate(vector, columns)
            : catalog.Expression(vector, $"x => {constant}", any).Append(catalog.Concatenate(vector, vector));

    private static IEnumerable<string> NamesOf(IEnumerable<FeatureColumn> columns, FeatureKind kind) =>
        columns.Where(column => column.Kind == kind).Select(column => column.Name);
}
