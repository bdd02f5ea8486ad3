namespace Predictive.Tables.Parquet.Pages;

/// <summary>What a page holds, by Parquet's numbers.</summary>
internal enum PageType
{
    Data = 0,
    Index = 1,
    Dictionary = 2,
    DataV2 = 3,
}
