using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.WorkSpaces.Desktops;

/// <summary>
/// The rules for the sizes of the volumes of a desktop. The AWS documentation describes these rules, but the API model doesn't contain
/// them.
/// </summary>
internal static class DesktopVolumes
{
    /// <summary>The minimum size, in GiB, of a large root volume.</summary>
    public const int LargeRoot = 175;

    /// <summary>The minimum size, in GiB, of a user volume that can be combined with a large root volume.</summary>
    public const int LargeUser = 100;

    private const int SmallRoot = 80;
    private const int Largest = 2000;

    private static readonly int[] SmallUsers = [10, 50, 100];

    /// <summary>Returns whether a desktop with the specified compute type can have volumes of these sizes in GiB.</summary>
    public static bool IsPair(string? computeType, int root, int user)
    {
        if (IsGraphics(computeType))
            return root is >= LargeUser and <= Largest && user is >= LargeUser and <= Largest;
        return (root == SmallRoot && SmallUsers.Contains(user)) || IsLarge(root, user);
    }

    /// <summary>Returns whether the volumes are large enough for the GENERALPURPOSE compute types.</summary>
    public static bool IsLarge(int root, int user) =>
        root is >= LargeRoot and <= Largest && user is >= LargeUser and <= Largest;

    public static bool IsGraphics(string? computeType) =>
        computeType?.StartsWith(ComputeValues.Graphics, StringComparison.Ordinal) == true;

    /// <summary>
    /// Returns the steps that change the sizes of the two volumes. AWS changes one volume at a time, and the two sizes must be valid after
    /// each step. Before the size of the root volume changes, the user volume is increased if necessary: to its requested size if this size
    /// is valid with the current root volume, or otherwise to 100 GiB. Then, the root volume is increased to its requested size. Finally,
    /// if necessary, the user volume is increased to its requested size.
    /// </summary>
    public static IEnumerable<(bool IsRoot, int Size)> Steps(string? computeType, (int Root, int User) from, (int Root, int User) to)
    {
        var user = from.User;
        if (from.Root != to.Root)
        {
            var between = IsPair(computeType, from.Root, to.User) ? to.User : LargeUser;
            if (user < between)
                yield return (false, user = between);
            yield return (true, to.Root);
        }

        if (user != to.User)
            yield return (false, to.User);
    }
}
