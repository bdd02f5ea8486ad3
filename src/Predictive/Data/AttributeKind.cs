namespace Predictive.Data;

/// <summary>How the values of an attribute are read.</summary>
public enum AttributeKind
{
    /// <summary>A quantity.</summary>
    Number,

    /// <summary>One of a set of words; yes/no columns are categories too.</summary>
    Category,

    /// <summary>A moment, kept as days since 1970-01-01 UTC.</summary>
    Date,
}
