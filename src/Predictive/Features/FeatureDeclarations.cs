using Predictive.Data;

namespace Predictive.Features;

/// <summary>Every feature that a funnel of a given shape can have: the one place where they are declared.</summary>
internal static class FeatureDeclarations
{
    /// <summary>At most this many types of events get features of their own: those that most leads have.</summary>
    public const int MostEventTypes = 40;

    private static readonly int?[] _windows = [null, 7, 30, 90];

    /// <summary>Declares the features, in an order that the order of columns and rows cannot change.</summary>
    public static IEnumerable<Feature> For(FunnelShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return
        [
            .. Attributes(shape.LeadColumns, AttributeOwner.Lead),
            .. Attributes(shape.AccountColumns, AttributeOwner.Account),
            .. shape.HasSeveralAges ? [new LeadAge()] : Array.Empty<Feature>(),
            .. shape.EventTypes.Count > 0 ? Activity() : [],
            .. shape.EventTypes.SelectMany(Activity),
            .. shape.Quantities.SelectMany(Quantity),
            .. Enum.GetValues<RecordKey>().Where(shape.Records.Contains).Select(key => new RecordRate(key)),
        ];
    }

    private static IEnumerable<Feature> Attributes(IEnumerable<AttributeColumn> columns, AttributeOwner owner) =>
        columns.Where(column => column.KnownWhen is not KnownWhen.Outcome)
            .OrderBy(column => column.Name, StringComparer.Ordinal)
            .Select(column => (Feature)(column.Kind switch
            {
                AttributeKind.Number => new AttributeNumber(column.Name, owner),
                AttributeKind.Category => new AttributeWord(column.Name, owner),
                AttributeKind.Date => new AttributeDate(column.Name, owner),
            }));

    private static IEnumerable<Feature> Activity() =>
    [
        .. _windows.Select(days => new EventCount(null, days)),
        .. _windows.Select(days => new ActiveDays(days)),
        new EventRecency(null),
    ];

    private static IEnumerable<Feature> Activity(string type) =>
    [
        .. _windows.Select(days => new EventCount(type, days)),
        new EventRecency(type),
    ];

    private static IEnumerable<Feature> Quantity(string quantity) =>
        _windows.Select(days => new QuantitySum(quantity, days));
}
