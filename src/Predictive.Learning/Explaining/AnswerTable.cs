using Predictive.Learning.Trees;

namespace Predictive.Learning.Explaining;

/// <summary>
/// What each column contributes to one small tree, by the answers to all its questions: a row's contributions depend on
/// nothing else, so each combination is worked out once, before the first row comes.
/// </summary>
internal sealed class AnswerTable
{
    /// <summary>Of more questions than these a table would be too large for the processor's caches.</summary>
    public const int MostQuestions = 8;

    private readonly TreeNode[] _questions;
    private readonly int[] _players;
    private readonly double[] _contributions;

    /// <summary>Works out all combinations of answers.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="at">Its place among those that are worked out.</param>
    /// <param name="worked">What works them out.</param>
    /// <param name="columns">How many columns there are.</param>
    public AnswerTable(ShapTree tree, int at, LinearTreeShap worked, int columns)
    {
        var nodes = tree.Tree.Nodes.ToArray();
        _questions = Array.FindAll(nodes, node => !node.IsLeaf);
        _players = [.. tree.Edges[1..].ToArray().Select(edge => edge.Player).Distinct()];
        _contributions = new double[_players.Length << _questions.Length];
        var isHere = new bool[nodes.Length];
        var ofColumns = new double[columns];
        for (var answers = 0; answers < 1 << _questions.Length; answers++)
        {
            for (var question = 0; question < _questions.Length; question++)
            {
                var goesRight = ((answers >> question) & 1) == 1;
                isHere[_questions[question].Left] = !goesRight;
                isHere[_questions[question].Right] = goesRight;
            }

            Array.Clear(ofColumns);
            worked.Add(at, isHere, ofColumns);
            for (var player = 0; player < _players.Length; player++)
            {
                _contributions[(answers * _players.Length) + player] = ofColumns[_players[player]];
            }
        }
    }

    /// <summary>Adds what each column contributes for a row.</summary>
    /// <param name="inputs">One value an input.</param>
    /// <param name="contributions">One number a column, added to.</param>
    public void Add(ReadOnlySpan<float> inputs, Span<double> contributions)
    {
        var answers = 0;
        for (var question = 0; question < _questions.Length; question++)
        {
            ref readonly var asked = ref _questions[question];
            if (asked.ChildOf(inputs[asked.Column]) == asked.Right) answers |= 1 << question;
        }

        var row = _contributions.AsSpan(answers * _players.Length, _players.Length);
        for (var player = 0; player < row.Length; player++)
        {
            contributions[_players[player]] += row[player];
        }
    }
}
