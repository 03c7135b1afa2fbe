using System.Globalization;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Tests.Core.WorkSpaces.Desktops;

public sealed class DesktopMessageTests
{
    [Theory]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    [InlineData("th-TH")]
    public void The_time_of_a_snapshot_has_the_same_form_in_all_cultures(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.StartsWith(
                "the snapshot from 2026-11-30 08:40 (everything that was saved in the 3 hours since then",
                DesktopMessages.SnapshotOf(new DateTime(2026, 11, 30, 8, 40, 0), TimeSpan.FromHours(3)), StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
