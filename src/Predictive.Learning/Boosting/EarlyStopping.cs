namespace Predictive.Learning.Boosting;

/// <summary>Watches the validation loss and says when it has not fallen for too long.</summary>
/// <param name="patience">Rounds without a better loss after which to stop; 0 never stops.</param>
internal sealed class EarlyStopping(int patience)
{
    private double _bestLoss = double.PositiveInfinity;
    private int _rounds;

    /// <summary>After how many rounds the loss was lowest.</summary>
    public int BestRounds { get; private set; }

    /// <summary>Notes the loss after one more round, or before the first; says whether to stop.</summary>
    public bool ShouldStop(int rounds, double loss)
    {
        _rounds = rounds;
        if (loss < _bestLoss)
        {
            _bestLoss = loss;
            BestRounds = rounds;
        }

        return patience > 0 && _rounds - BestRounds >= patience;
    }
}
