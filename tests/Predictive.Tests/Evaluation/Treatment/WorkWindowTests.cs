using Predictive.Evaluation.Treatment;
using Xunit;

namespace Predictive.Tests.Evaluation.Treatment;

public sealed class WorkWindowTests
{
    private const double Never = double.NaN;

    [Theory]
    [InlineData(Never, Never, WorkCase.NotWorked)]
    [InlineData(-0.1, Never, WorkCase.WorkedBefore)]
    [InlineData(0.0, Never, WorkCase.WorkedBefore)]
    [InlineData(0.1, Never, WorkCase.Worked)]
    [InlineData(14.0, Never, WorkCase.Worked)]
    [InlineData(14.1, Never, WorkCase.NotWorked)]
    [InlineData(3.0, 60.0, WorkCase.Worked)]
    [InlineData(Never, 60.0, WorkCase.NotWorked)]
    [InlineData(Never, 14.0, WorkCase.ConvertedWithin)]
    [InlineData(Never, 14.1, WorkCase.NotWorked)]
    [InlineData(3.0, 9.0, WorkCase.ConvertedWithin)]
    [InlineData(9.0, 3.0, WorkCase.ConvertedWithin)]
    [InlineData(-3.0, 3.0, WorkCase.WorkedBefore)]
    public void A_lead_is_worked_by_what_happened_within_the_window_and_not_by_how_it_ended(
        double workedAfter, double convertedAfter, WorkCase expected) =>
        Assert.Equal(expected, new WorkWindow(14).CaseOf(workedAfter, convertedAfter));

    [Theory]
    [InlineData(90, 14)]
    [InlineData(30, 7)]
    [InlineData(3, 1)]
    public void The_usual_window_leaves_most_of_the_horizon_to_convert_in(int horizon, int days) =>
        Assert.Equal(days, WorkWindow.Within(horizon).Days);

    [Fact]
    public void A_window_has_a_day_at_least() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new WorkWindow(0));
}
