using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using Predictive.Learning;
using Predictive.Learning.Trees;

namespace Predictive.MLNet.Trees;

/// <summary>A model of ML.NET that is a tree ensemble under a sigmoid, and its translation.</summary>
internal sealed class FittedTrees
{
    private const int MostRowsCompared = 1000;
    private const double Tolerance = 1e-4;

    private readonly MLContext _context;
    private readonly ITransformer _model;
    private readonly DataViewSchema _schema;

    private FittedTrees(MLContext context, ITransformer model, DataViewSchema schema, BoostedTrees trees)
    {
        (_context, _model, _schema) = (context, model, schema);
        Trees = trees;
    }

    /// <summary>The ensemble in our trees; margins are log-odds.</summary>
    public BoostedTrees Trees { get; }

    /// <summary>Our trees with ML.NET's own file of the same model.</summary>
    public TranslatedTrees WithFile => new(Trees, ModelZip.Of(_context, _model, _schema));

    /// <summary>Translates a model, and refuses a translation that answers otherwise than the model.</summary>
    /// <param name="context">The context it was fitted in.</param>
    /// <param name="model">What was fitted, whose input is the feature vectors.</param>
    /// <param name="predictor">The parameters of the trees in it, calibrated by a sigmoid.</param>
    /// <param name="slots">What the slots of the feature vectors are.</param>
    /// <param name="rows">The training rows.</param>
    public static FittedTrees Of(
        MLContext context, ITransformer model, object predictor, FeatureSlots slots, LabelledRows rows)
    {
        if (predictor is not CalibratedModelParametersBase
            {
                SubModel: TreeEnsembleModelParametersBasedOnRegressionTree grown,
                Calibrator: PlattCalibrator sigmoid,
            })
        {
            throw new InvalidOperationException(
                $"ML.NET learned a {predictor.GetType().Name}; only tree ensembles under a sigmoid are translated.");
        }

        var trees = new TreeTranslation(slots, rows)
            .Translate(grown.TrainedTreeEnsemble, -sigmoid.Slope, -sigmoid.Offset);
        var compared = rows.Take([.. Enumerable.Range(0, Math.Min(rows.Rows, MostRowsCompared))]);
        var view = EncodedRows.Of(context, slots, compared);
        Compare(model.Transform(view), trees, compared.Features, sigmoid);
        return new FittedTrees(context, model, view.Schema, trees);
    }

    private static void Compare(IDataView scored, BoostedTrees trees, FeatureMatrix rows, PlattCalibrator sigmoid)
    {
        var margins = new double[rows.Rows];
        trees.Margins(rows, margins);
        var row = 0;
        foreach (var score in scored.GetColumn<float>("Score"))
        {
            var margin = -((sigmoid.Slope * score) + sigmoid.Offset);
            if (!(Math.Abs(margins[row] - margin) <= Tolerance * (1 + Math.Abs(margin))))
            {
                throw new InvalidOperationException(FormattableString.Invariant(
                    $"The translated trees say {margins[row]} of training row {row}, ML.NET says {margin}."));
            }

            row++;
        }
    }
}
