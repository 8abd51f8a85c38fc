package page

import "testing"

// TestModel walks every tree: children stand after their parents and inside the tree, so that scoring always ends.
func TestModel(t *testing.T) {
	if len(trees()) == 0 {
		t.Fatal("no trees")
	}
	for i, tree := range trees() {
		for j, n := range tree {
			if n.left == 0 {
				continue
			}
			if int(n.left) <= j || int(n.right) <= j || int(n.left) >= len(tree) || int(n.right) >= len(tree) || n.feature < 0 {
				t.Fatalf("tree %d, node %d: %+v of %d nodes", i, j, n, len(tree))
			}
		}
	}
	if len(decode(nil)) != 0 {
		t.Error("trees out of nothing")
	}
}
